package vn.parindex.cli;

import java.io.InputStream;
import java.util.Optional;

/** One run against one service. */
record Session(Words words, InputStream input, Output output, Meter meter, Service service) {

    /** What a release is now; also tells, before anything large is sent, whether the service is there and takes the token. */
    Answer release(String id) {
        return service.get(Address.release(id), new QueryString());
    }

    /** What became of a draft so far. */
    Answer draft(String id) {
        return service.get(Address.release(id, "draft"), new QueryString());
    }

    /** Takes a step with a release and waits until it is done. */
    Draft step(String id, String step, QueryString query, Optional<String> ifMatch) {
        return following().await(tried(id, step, query, ifMatch).require(words));
    }

    /** Takes a step with a release; a refusal is an answer too. */
    Answer tried(String id, String step, QueryString query, Optional<String> ifMatch) {
        meter.begin();
        var label = words.say("progress." + step);
        try {
            return service.post(
                    Address.release(id, step),
                    query,
                    ifMatch,
                    () -> meter.draw(elapsed -> ProgressBar.of(label, 0, 0, "", elapsed)));
        } finally {
            meter.clear();
        }
    }

    Following following() {
        return new Following(this);
    }

    Findings findings() {
        return new Findings(this);
    }

    /** The word for a status of a release, with its code. */
    String status(String code) {
        var key = "status." + code;
        var word = words.bundle().containsKey(key) ? words.say(key) : code;
        return word.equals(code) ? code : "%s (%s)".formatted(word, code);
    }
}
