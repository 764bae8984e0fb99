/// Members: which person works for which organisation, from when until when.
@NullMarked
package org.referralpathway.directory.member;

import org.jspecify.annotations.NullMarked;
