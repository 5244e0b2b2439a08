/** Whether the long campaigns run too, as `npm run test:full` asks. */
export const isFull = process.env.TEST_FULL === '1';
