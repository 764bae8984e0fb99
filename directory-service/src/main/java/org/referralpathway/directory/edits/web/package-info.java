/// Edits of listings over HTTP.
@NullMarked
package org.referralpathway.directory.edits.web;

import org.jspecify.annotations.NullMarked;
