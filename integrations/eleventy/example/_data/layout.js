export default 'default.njk';
