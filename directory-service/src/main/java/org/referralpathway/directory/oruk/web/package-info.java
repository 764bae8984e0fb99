/// Open data: HSDS-UK 3.0 for anybody, without a token.
@NullMarked
package org.referralpathway.directory.oruk.web;

import org.jspecify.annotations.NullMarked;
