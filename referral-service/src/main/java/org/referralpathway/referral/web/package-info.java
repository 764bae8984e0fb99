/// Referrals over HTTP.
@NullMarked
package org.referralpathway.referral.web;

import org.jspecify.annotations.NullMarked;
