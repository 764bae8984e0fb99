/// The search over HTTP.
@NullMarked
package org.referralpathway.directory.search.web;

import org.jspecify.annotations.NullMarked;
