/// The vocabularies that listings use.
@NullMarked
package org.referralpathway.directory.taxonomy;

import org.jspecify.annotations.NullMarked;
