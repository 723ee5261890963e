/*
 * For every test that starts servers or browsers: how long one may take at most. It is there to end what hangs, not to
 * measure; a slow machine with two files at a time must not fail for being slow.
 */
jest.setTimeout(600_000);
