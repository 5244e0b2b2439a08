/** A part on demand: whether a group is meant by a name, for lists that name one. */
export { closenessTo } from '../../model/group.js';
