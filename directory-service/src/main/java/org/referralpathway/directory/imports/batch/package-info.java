/// Files that wait for a steward: staged with what they would change, accepted or discarded.
@NullMarked
package org.referralpathway.directory.imports.batch;

import org.jspecify.annotations.NullMarked;
