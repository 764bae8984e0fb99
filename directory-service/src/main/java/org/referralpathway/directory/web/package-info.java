/// What every resource of the directory needs from HTTP beyond the kit.
@NullMarked
package org.referralpathway.directory.web;

import org.jspecify.annotations.NullMarked;
