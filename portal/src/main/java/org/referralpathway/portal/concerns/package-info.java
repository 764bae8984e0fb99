/// What the statutory contact is told when somebody is worried about a person.
@NullMarked
package org.referralpathway.portal.concerns;

import org.jspecify.annotations.NullMarked;
