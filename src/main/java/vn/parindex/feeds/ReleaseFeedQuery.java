package vn.parindex.feeds;

import jakarta.ws.rs.BeanParam;
import vn.parindex.http.request.Paging;

/** What can be asked of the feed of releases, as it was sent. */
public record ReleaseFeedQuery(@BeanParam Paging paging) {}
