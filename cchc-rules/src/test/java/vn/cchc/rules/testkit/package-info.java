/** Consistent and inconsistent reports of any catalogue, for tests of systems that use them. */
package vn.cchc.rules.testkit;
