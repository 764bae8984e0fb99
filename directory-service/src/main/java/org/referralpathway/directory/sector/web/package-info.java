/// The sector map over HTTP.
@NullMarked
package org.referralpathway.directory.sector.web;

import org.jspecify.annotations.NullMarked;
