/** The one door to the message catalogue, so that a file never needs to know how it is compiled. */
export { m } from './paraglide/messages.js';
export { getLocale } from './paraglide/runtime.js';
