/// Finding services: for people, not for programs that read the open data.
@NullMarked
package org.referralpathway.directory.search;

import org.jspecify.annotations.NullMarked;
