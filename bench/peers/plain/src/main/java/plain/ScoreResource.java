package plain;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;

/** The rows from the database, as JSON. */
@Path("/api/v1/rankings")
public class ScoreResource {

    @GET
    @Path("{indicator}/{year}")
    @Produces(MediaType.APPLICATION_JSON)
    public List<Score> ranking(@RestPath String indicator, @RestPath int year) {
        return Score.ranked(indicator, year);
    }
}
