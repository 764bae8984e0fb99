/// What organisations are called, by HTTP.
@NullMarked
package org.referralpathway.directory.provider.web;

import org.jspecify.annotations.NullMarked;
