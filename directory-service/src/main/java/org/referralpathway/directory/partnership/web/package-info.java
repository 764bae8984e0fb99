/// Reading and setting partnerships.
@NullMarked
package org.referralpathway.directory.partnership.web;

import org.jspecify.annotations.NullMarked;
