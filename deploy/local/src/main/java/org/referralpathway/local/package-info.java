/// Brings the servers that the services need up, and the services on top of them: for `./pathway
/// up` and for every test.
@NullMarked
package org.referralpathway.local;

import org.jspecify.annotations.NullMarked;
