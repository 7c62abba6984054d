/**
 * The most bytes of a record that may be brought in, some six thousand events: a larger file is no record of one class.
 * Next keeps ten megabytes of what is sent to a route, and drops the rest unsaid.
 */
export const LARGEST_IMPORT = 8 * 1024 * 1024;
