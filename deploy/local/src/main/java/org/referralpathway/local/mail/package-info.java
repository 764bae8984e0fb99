/// Takes every mail the platform sends and shows it; nothing leaves the machine.
@NullMarked
package org.referralpathway.local.mail;

import org.jspecify.annotations.NullMarked;
