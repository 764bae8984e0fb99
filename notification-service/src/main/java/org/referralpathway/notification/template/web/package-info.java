/// The words shown to those who answer for them.
@NullMarked
package org.referralpathway.notification.template.web;

import org.jspecify.annotations.NullMarked;
