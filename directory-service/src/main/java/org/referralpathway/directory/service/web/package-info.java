/// Stewards' decisions on listings over HTTP.
@NullMarked
package org.referralpathway.directory.service.web;

import org.jspecify.annotations.NullMarked;
