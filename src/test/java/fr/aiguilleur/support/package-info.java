/** What tests share: a database, a browser, a clock that is stepped. */
package fr.aiguilleur.support;
