/// Confirming listings over HTTP.
@NullMarked
package org.referralpathway.directory.freshness.web;

import org.jspecify.annotations.NullMarked;
