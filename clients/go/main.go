// Asks the service at BASE_URL through the generated client; each thing asked is a line "ok …" or "not ok …".
package main

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"slices"

	parindex "parindex.vn/clients/go/build"
)

var (
	client = parindex.NewAPIClient(configuration())
	plain  = context.Background()
	failed = false
)

func configuration() *parindex.Configuration {
	configuration := parindex.NewConfiguration()
	configuration.Servers = parindex.ServerConfigurations{{URL: os.Getenv("BASE_URL")}}
	return configuration
}

func ask(what string, see func() (string, error)) {
	seen, err := see()
	if err != nil {
		failed = true
		fmt.Printf("not ok %s: %v\n", what, err)
		return
	}
	fmt.Printf("ok %s: %s\n", what, seen)
}

func ranking() (string, error) {
	found, _, err := client.RankingsAPI.GetRanking(plain, "par-index", "2019").Unit([]string{"quang-ninh", "ha-noi"}).Execute()
	if err != nil {
		return "", err
	}
	first := found.Items[0]
	rank := first.Rank.Get()
	if len(found.Items) != 2 || first.GetScore() != 90.09 || rank == nil || rank.Place.Worst != 1 {
		return "", fmt.Errorf("%+v", first)
	}
	return fmt.Sprint(first.Unit.Name.Vi, " ", first.GetScore()), nil
}

func history() (string, error) {
	found, _, err := client.HistoriesAPI.GetProvinceHistory(plain, "quang-ninh").Indicator([]string{"par-index"}).Execute()
	if err != nil {
		return "", err
	}
	unknown, right := 0, false
	for _, item := range found.Items {
		if item.Score.Get() == nil {
			unknown++
		}
		right = right || item.Year == 2019 && item.GetScore() == 90.09
	}
	if !right || unknown == 0 {
		return "", fmt.Errorf("%+v", found.Items)
	}
	return fmt.Sprint(len(found.Items), " years"), nil
}

func pages() (string, error) {
	seen := map[string]bool{}
	cursor, total, count := "", 0, 0
	for {
		request := client.ObservationsAPI.ListObservations(plain).Indicator([]string{"sipas"}).Limit(100)
		if cursor != "" {
			request = request.Cursor(cursor)
		}
		page, _, err := request.Execute()
		if err != nil {
			return "", err
		}
		for _, item := range page.Items {
			seen[fmt.Sprint(item.Population, item.Unit.Id, item.Year)] = true
		}
		total = int(page.Total)
		count++
		next := page.Links.GetNext()
		if next == "" {
			break
		}
		address, err := url.Parse(next)
		if err != nil {
			return "", err
		}
		cursor = address.Query().Get("cursor")
	}
	if len(seen) != total || count < 2 {
		return "", fmt.Errorf("%d of %d on %d pages", len(seen), total, count)
	}
	return fmt.Sprintf("%d results on %d pages", total, count), nil
}

func nothing() (string, error) {
	_, answer, err := client.RankingsAPI.GetRanking(plain, "par-indx", "2019").Lang("en").Execute()
	var refused *parindex.GenericOpenAPIError
	if !errors.As(err, &refused) || answer.StatusCode != 404 {
		return "", fmt.Errorf("no 404: %v", err)
	}
	problem, read := refused.Model().(parindex.Problem)
	if !read || problem.Code != "not-found" || !slices.Contains(problem.Errors[0].Suggestions, "par-index") {
		return "", fmt.Errorf("%+v", refused.Model())
	}
	return problem.Errors[0].Detail, nil
}

func upload() (string, error) {
	content, err := os.Open(os.Getenv("PACKAGE"))
	if err != nil {
		return "", err
	}
	defer content.Close()
	named := context.WithValue(plain, parindex.ContextAccessToken, os.Getenv("TOKEN"))
	draft, _, err := client.PublishingAPI.UploadDraft(named).Reason("Thử").Body(content).DryRun(true).Execute()
	if err != nil {
		return "", err
	}
	if !draft.DryRun || draft.Findings.Errors != 0 {
		return "", fmt.Errorf("%+v", draft)
	}
	return fmt.Sprint(draft.Rows.Added, " rows added"), nil
}

func main() {
	ask("a ranking", ranking)
	ask("a history", history)
	ask("a list by its cursor", pages)
	ask("a 404", nothing)
	ask("an upload as dry run", upload)
	if failed {
		os.Exit(1)
	}
}
