using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Web;
using Newtonsoft.Json;
using Parindex.Api;
using Parindex.Client;
using Parindex.Model;

/// <summary>Asks the service at BASE_URL through the generated client; each thing asked is a line "ok …" or "not ok …".</summary>
public static class Calls
{
    private static readonly Configuration Plain = new Configuration
    {
        BasePath = Environment.GetEnvironmentVariable("BASE_URL"),
        AccessToken = Environment.GetEnvironmentVariable("TOKEN")
    };

    private static bool failed;

    public static int Main()
    {
        Ask("a ranking", Ranking);
        Ask("a history", History);
        Ask("a list by its cursor", Pages);
        Ask("a 404", Nothing);
        Ask("an upload as dry run", Upload);
        return failed ? 1 : 0;
    }

    private static void Ask(string what, Func<string> see)
    {
        try
        {
            Console.WriteLine("ok " + what + ": " + see());
        }
        catch (Exception failure)
        {
            failed = true;
            Console.WriteLine("not ok " + what + ": " + failure);
        }
    }

    private static void Check(bool holds, object seen)
    {
        if (!holds)
        {
            throw new Exception(Convert.ToString(seen));
        }
    }

    private static string Ranking()
    {
        var ranking = new RankingsApi(Plain).GetRanking("par-index", "2019", unit: new List<string> { "quang-ninh", "ha-noi" });
        var first = ranking.Items[0];
        Check(ranking.Items.Count == 2 && first.Score == 90.09 && first.Rank.Place.Worst == 1, first);
        return first.Unit.Name.Vi + " " + first.Score;
    }

    private static string History()
    {
        var history = new HistoriesApi(Plain).GetProvinceHistory("quang-ninh", indicator: new List<string> { "par-index" });
        Check(history.Items.Any(item => item.Score == null), history);
        Check(history.Items.Single(item => item.Year == 2019).Score == 90.09, history);
        return history.Items.Count + " years";
    }

    private static string Pages()
    {
        var seen = new HashSet<string>();
        string cursor = null;
        int total, pages = 0;
        do
        {
            var page = new ObservationsApi(Plain).ListObservations(indicator: new List<string> { "sipas" }, limit: 100, cursor: cursor);
            page.Items.ForEach(item => seen.Add(item.Population + " " + item.Unit.Id + " " + item.Year));
            total = page.Total;
            pages++;
            var next = page.Links.Next;
            cursor = next == null ? null : HttpUtility.ParseQueryString(next.Substring(next.IndexOf('?')))["cursor"];
        }
        while (cursor != null);
        Check(seen.Count == total && pages > 1, seen.Count + " of " + total + " on " + pages + " pages");
        return total + " results on " + pages + " pages";
    }

    private static string Nothing()
    {
        try
        {
            new RankingsApi(Plain).GetRanking("par-indx", "2019", lang: "en");
        }
        catch (ApiException refused)
        {
            var problem = JsonConvert.DeserializeObject<Problem>((string)refused.ErrorContent);
            Check(refused.ErrorCode == 404 && problem.Code == "not-found", refused);
            Check(problem.Errors[0].Suggestions.Contains("par-index"), problem);
            return problem.Errors[0].Detail;
        }
        throw new Exception("there is no such ranking");
    }

    private static string Upload()
    {
        using (var content = File.OpenRead(Environment.GetEnvironmentVariable("PACKAGE")))
        {
            var draft = new PublishingApi(Plain).UploadDraft("Thử", new FileParameter(content), dryRun: true);
            Check(draft.DryRun && draft.Findings.Errors == 0, draft);
            return draft.Rows.Added + " rows added";
        }
    }
}
