// Asks the service at BASE_URL through the generated client; each thing asked is a line "ok …" or "not ok …".
package main

import (
	"context"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"slices"

	contract "parindex.vn/clients/oapi-codegen/build"
)

var (
	plain  = context.Background()
	client = connected()
	failed = false
)

func connected() *contract.ClientWithResponses {
	client, err := contract.NewClientWithResponses(os.Getenv("BASE_URL"))
	if err != nil {
		panic(err)
	}
	return client
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

func pointer[T any](value T) *T {
	return &value
}

func ranking() (string, error) {
	answer, err := client.GetRankingWithResponse(plain, "par-index", "2019", &contract.GetRankingParams{Unit: &[]string{"quang-ninh", "ha-noi"}})
	if err != nil {
		return "", err
	}
	if answer.JSON200 == nil {
		return "", fmt.Errorf("%s, nothing read", answer.Status())
	}
	first := answer.JSON200.Items[0]
	if len(answer.JSON200.Items) != 2 || first.Score == nil || *first.Score != 90.09 || first.Rank == nil || first.Rank.Place.Worst != 1 {
		return "", fmt.Errorf("%+v", first)
	}
	return fmt.Sprint(first.Unit.Name.Vi, " ", *first.Score), nil
}

func history() (string, error) {
	answer, err := client.GetProvinceHistoryWithResponse(plain, "quang-ninh", &contract.GetProvinceHistoryParams{Indicator: &[]string{"par-index"}})
	if err != nil {
		return "", err
	}
	if answer.JSON200 == nil {
		return "", fmt.Errorf("%s, nothing read", answer.Status())
	}
	unknown, right := 0, false
	for _, item := range answer.JSON200.Items {
		if item.Score == nil {
			unknown++
		}
		right = right || item.Year == 2019 && item.Score != nil && *item.Score == 90.09
	}
	if !right || unknown == 0 {
		return "", fmt.Errorf("%+v", answer.JSON200.Items)
	}
	return fmt.Sprint(len(answer.JSON200.Items), " years"), nil
}

func pages() (string, error) {
	seen := map[string]bool{}
	asked := contract.ListObservationsParams{Indicator: &[]string{"sipas"}, Limit: pointer(int32(100))}
	total, count := 0, 0
	for {
		answer, err := client.ListObservationsWithResponse(plain, &asked)
		if err != nil {
			return "", err
		}
		if answer.JSON200 == nil {
			return "", fmt.Errorf("%s, nothing read", answer.Status())
		}
		for _, item := range answer.JSON200.Items {
			seen[fmt.Sprint(item.Population, item.Unit.Id, item.Year)] = true
		}
		total = int(answer.JSON200.Total)
		count++
		if answer.JSON200.Links.Next == nil {
			break
		}
		address, err := url.Parse(*answer.JSON200.Links.Next)
		if err != nil {
			return "", err
		}
		asked.Cursor = pointer(address.Query().Get("cursor"))
	}
	if len(seen) != total || count < 2 {
		return "", fmt.Errorf("%d of %d on %d pages", len(seen), total, count)
	}
	return fmt.Sprintf("%d results on %d pages", total, count), nil
}

func nothing() (string, error) {
	answer, err := client.GetRankingWithResponse(plain, "par-indx", "2019", &contract.GetRankingParams{Lang: pointer(contract.GetRankingParamsLang("en"))})
	if err != nil {
		return "", err
	}
	problem := answer.ApplicationproblemJSON404
	if problem == nil || problem.Code != "not-found" || !slices.Contains(problem.Errors[0].Suggestions, "par-index") {
		return "", fmt.Errorf("%s, read %+v", answer.Status(), problem)
	}
	return problem.Errors[0].Detail, nil
}

func upload() (string, error) {
	content, err := os.Open(os.Getenv("PACKAGE"))
	if err != nil {
		return "", err
	}
	defer content.Close()
	named := func(_ context.Context, request *http.Request) error {
		request.Header.Set("Authorization", "Bearer "+os.Getenv("TOKEN"))
		return nil
	}
	asked := contract.UploadDraftParams{Reason: "Thử", DryRun: pointer(true)}
	answer, err := client.UploadDraftWithBodyWithResponse(plain, &asked, "application/zip", content, named)
	if err != nil {
		return "", err
	}
	if answer.JSON200 == nil {
		return "", fmt.Errorf("%s, nothing read", answer.Status())
	}
	draft := answer.JSON200
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
