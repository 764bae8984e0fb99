/// The made-up world that a new installation starts with.
@NullMarked
package org.referralpathway.local.demo;

import org.jspecify.annotations.NullMarked;
