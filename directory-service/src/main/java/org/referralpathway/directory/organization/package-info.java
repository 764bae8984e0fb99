/// Organisations: who offers help, and who takes part.
@NullMarked
package org.referralpathway.directory.organization;

import org.jspecify.annotations.NullMarked;
