/**
 * How packages are made: what goes in, in which order, with which manifest. Writers and checks are plain functions from a module
 * document to bytes and know no database. Only {@code PackageMaker} and the repository touch what is stored.
 */
package org.lmiinstitute.lms.packaging.internal;
