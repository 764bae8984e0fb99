/// What the directory says, kept here so that this service works while the directory is away.
@NullMarked
package org.referralpathway.copies;

import org.jspecify.annotations.NullMarked;
