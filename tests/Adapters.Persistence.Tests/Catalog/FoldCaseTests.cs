using System.Text;
using Npgsql;
using Shop.Domain.Shared.Texts;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Persistence.Tests.Catalog;

/// <summary>The database folds texts as the program does, whose unique columns would otherwise disagree with its look-ups.</summary>
public sealed class FoldCaseTests
{
    /// <summary>Characters of Unicode 16, which older libraries of a server leave as they are.</summary>
    private static readonly int[] s_newCharacters = [0x1C89, 0x1C8A];

    [Fact]
    public async Task The_database_folds_every_character_as_the_program_does()
    {
        await using var database = NpgsqlDataSource.Create(await ShopDatabases.Create());
        await using var command = database.CreateCommand("SELECT array_agg(fold_case(character) ORDER BY place) FROM unnest($1) WITH ORDINALITY AS characters (character, place)");
        string[] characters = [.. Enumerable.Range(1, 0x2BFF).Concat(Enumerable.Range(0x3041, 0x6000)).Concat(Enumerable.Range(0xFB00, 0x4DC))
            .Except(s_newCharacters).Select(code => new Rune(code)).Where(Rune.IsLetter).Select(rune => rune.ToString())];
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = characters });

        var folded = (string[])(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;

        characters.Zip(folded).Where(character => CaseFolding.Of(character.First) != character.Second)
            .Select(character => $"U+{Rune.GetRuneAt(character.First, 0).Value:X4} {character.First}: {CaseFolding.Of(character.First)}, {character.Second}").Should().BeEmpty();
    }
}
