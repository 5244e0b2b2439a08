/** Loaded on demand, by lists that name a group: compares a name with a group's id, label and other names. */
export { closenessTo } from '../../model/group.js';
