/// Whom a message goes to, asked of the identity provider at that moment and kept nowhere.
@NullMarked
package org.referralpathway.directory.addresses;

import org.jspecify.annotations.NullMarked;
