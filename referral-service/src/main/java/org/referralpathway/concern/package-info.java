/// What the statutory contact of a pathway is told when somebody is worried about a person.
@NullMarked
package org.referralpathway.concern;

import org.jspecify.annotations.NullMarked;
