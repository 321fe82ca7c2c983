/**
 * Who may do what: accounts, the organizations they belong to, roles, and the credentials of programs.
 * It lives on the lowest floor because every feature asks it who is calling. Passwords are kept as PBKDF2 hashes,
 * random secrets as SHA-256, and tries to sign in are counted in the database so that all nodes see the same count.
 */
package org.lmiinstitute.lms.identity;
