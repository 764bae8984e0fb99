/// The kit on trial: a tiny service of its own, against real servers.
package org.referralpathway.kit;
