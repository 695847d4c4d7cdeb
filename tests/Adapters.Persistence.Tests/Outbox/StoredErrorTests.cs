using Shop.Application.Operations;


namespace Shop.Adapters.Persistence.Tests.Outbox;

public sealed class StoredErrorTests
{
    [Theory]
    [InlineData("550 <ada.lovelace@example.com> unknown", "550 <…@…> unknown")]
    [InlineData("Mailbox ada+shop@mail.example.co.uk is full", "Mailbox …@… is full")]
    [InlineData("Host=db;Username=shop;Password=hunter2;Port=5432", "Host=db;Username=shop;Password=…;Port=5432")]
    [InlineData("Authorization: Bearer eyJhbGciOiJFUzI1NiJ9.e30.c2ln was refused", "Authorization: Bearer … was refused")]
    [InlineData("GET /hubs?access_token=eyJhbGciOiJFUzI1NiJ9&x=1", "GET /hubs?access_token=…&x=1")]
    [InlineData("api key: SG.abcdefghijklmnop", "api key: …")]
    [InlineData("The token has expired", "The token has expired")]
    [InlineData("two\r\nlines", "two lines")]
    public void Stored_error_is_one_line_without_addresses_and_secrets(string said, string stored) => StoredError.Of(said).Should().Be(stored);

    [Fact]
    public void Stored_error_names_the_kind_of_failure() =>
        StoredError.Of(new InvalidOperationException("out of order")).Should().Be("InvalidOperationException: out of order");

    [Fact]
    public void Stored_error_has_a_maximum_length() => StoredError.Of(new string('x', 5000)).Should().HaveLength(StoredError.MaxLength);
}
