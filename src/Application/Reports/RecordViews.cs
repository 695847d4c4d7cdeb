using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Reports;

namespace Shop.Application.Reports;

/// <summary>Adds the views counted since the last call to the stored counts.</summary>
public sealed record RecordViews(IReadOnlyCollection<CountedViews> Counted) : ICommand<Unit>;

internal sealed class RecordViewsHandler(IProductViews views) : IRequestHandler<RecordViews, Unit>
{
    public async Task<Unit> Handle(RecordViews command, CancellationToken cancellationToken)
    {
        await views.Add(command.Counted, cancellationToken);
        return Unit.Value;
    }
}
