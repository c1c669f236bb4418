package vn.parindex.http;

import java.util.Optional;
import vn.parindex.http.request.BaseUrl;

/** Makes the address of an installation for tests of what is written with it. */
public final class BaseUrlFor {

    private BaseUrlFor() {}

    public static BaseUrl address(String url) {
        return new BaseUrl(Optional.of(url), Optional.empty(), path -> false);
    }
}
