using System.Text.Json;
using Shop.Architecture.Tests;

namespace Shop.Adapters.Web.Tests.Documentation;

/// <summary>The texts of the OpenAPI document use the terms of <c>docs/glossary.md</c>.</summary>
public sealed class DocumentTextTests(DescribedShop shop) : IClassFixture<DescribedShop>
{
    /// <summary>Terms that contain a banned word with another meaning: dead letters, characters, and the words of a text.</summary>
    private static readonly string[] s_allowed = ["dead letter", "lower-case letter", "upper-case letter", "search words", "similar words"];

    [Fact]
    public void Document_has_no_banned_word_in_its_texts() =>
        DocumentRules.TextsWith(shop.Document, BannedTerms.All, s_allowed).Should().BeEmpty();

    [Fact]
    public void Banned_word_in_a_title_a_summary_a_description_or_a_tag_is_reported()
    {
        var document = JsonElement.Parse(
            """
            {
              "info": { "title": "Shop of Labels", "description": "A dead letter has an upper-case letter." },
              "tags": [{ "name": "Letters", "description": "Has a turn." }],
              "paths": {
                "/tell": {
                  "get": { "tags": ["Shelf"], "summary": "Tells it", "responses": { "200": { "description": "Returns a wishlist, kept." } } }
                }
              },
              "components": { "schemas": { "Turn": { "type": "string", "examples": ["told"], "properties": { "tags": { "description": "Teapots" } } } } }
            }
            """);

        DocumentRules.TextsWith(document, BannedTerms.All, s_allowed).Should().Equal(
            "Labels: Shop of Labels", "turn: Has a turn.", "Letters: Letters", "Shelf: Shelf", "Tells: Tells it", "kept: Returns a wishlist, kept.");
    }
}
