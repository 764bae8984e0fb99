/// Accounts of members: invited, covered while away, asked for each quarter, closed when somebody
/// leaves. Name and address stay with the identity provider.
@NullMarked
package org.referralpathway.directory.account;

import org.jspecify.annotations.NullMarked;
