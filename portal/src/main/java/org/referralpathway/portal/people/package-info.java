/// Recording the person who needs help.
@NullMarked
package org.referralpathway.portal.people;

import org.jspecify.annotations.NullMarked;
