# frozen_string_literal: true

# Renders Liquid in front matter, so that tabs may hold includes. The community's sites have such a filter.
module Liquify
  def liquify(input)
    Liquid::Template.parse(input.to_s).render(@context)
  end
end

Liquid::Template.register_filter(Liquify)
