/// Duplicates over HTTP.
@NullMarked
package org.referralpathway.directory.register.web;

import org.jspecify.annotations.NullMarked;
