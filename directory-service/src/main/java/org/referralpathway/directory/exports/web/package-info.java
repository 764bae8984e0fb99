/// Exports over HTTP.
@NullMarked
package org.referralpathway.directory.exports.web;

import org.jspecify.annotations.NullMarked;
