/// Finding and keeping desks.
@NullMarked
package org.referralpathway.directory.desk.web;

import org.jspecify.annotations.NullMarked;
