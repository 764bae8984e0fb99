/// Reading and setting members.
@NullMarked
package org.referralpathway.directory.member.web;

import org.jspecify.annotations.NullMarked;
